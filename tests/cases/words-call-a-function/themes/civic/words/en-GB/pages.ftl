page-as-at = Updated { DATETIME($date) }
