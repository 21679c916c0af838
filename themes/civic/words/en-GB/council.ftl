# Sentences of council, area and home pages.

said-about = about { $period }
