# Published tables: their pages, and what follows from them.

tables-title = Tables
tables-lead = Other tables from the papers: budgets, surveys, lists of actions and the like, each as it was published.
tables-item-rows = { $rows ->
    [one] 1 row
   *[other] { $rows-said } rows
  }
tables-item-date = as at { $date }

table-facts-heading = About this table
table-source = Source
table-as-at = As at
table-as-at-site = { $date }, the date of this site; the table gives none of its own
table-size = Size
table-columns = { $columns ->
    [one] 1 column
   *[other] { $columns-said } columns
  }
table-size-said = { $rows }, { $columns }
table-note-heading = What to know when reading it
table-columns-heading = What the columns mean
table-downloads-heading = Download this table
table-description = { $title }, as it was published.
table-next-heading = See also
table-next-all = All tables
table-next-data = All data of this site, and how to cite it

table-yes = yes
table-no = no
table-not-stated = not stated
table-no-due-date = no due date given
table-invented = { $name } (invented)

table-parts-agree = The parts add up to { $sum }, as printed.
table-parts-differ = The parts add up to { $sum } and the printed total is { $printed }: the difference is { $difference }.
table-parts-unknown = The printed total of { $printed } cannot be checked, since a part has no amount or no row is marked as a part.

table-shares-lead = The shares need not make 100%. What is stated of each, and what is left:
table-share-rest = { $of }: { $stated } is stated, { $rest } is not stated
table-share-whole = { $of }: the shares make the whole, 100%
table-share-over = { $of }: the shares add up to { $stated }, which is more than the whole

table-actions-counts = { $total ->
    [one] One action as at { $date }: { $parts }.
   *[other] { $total-said } actions as at { $date }: { $parts }.
  }
table-actions-none = There are no actions in this list.
table-actions-done = { $count ->
    [0] none done
   *[other] { $count-said } done
  }
table-actions-overdue = { $count ->
    [0] none overdue
   *[other] { $count-said } overdue
  }
table-actions-to-come = { $count-said } still to come
table-actions-undated = { $count ->
    [one] 1 that has no due date
   *[other] { $count-said } that have no due date
  }
table-actions-rule = Overdue means that the due date had passed and that the action is not recorded as done.
table-actions-rule-no-done = This table does not record which actions were done. Overdue means only that the due date had passed.
table-state-heading = As at { $date }
table-state-done = done
table-state-overdue = overdue
table-state-to-come = still to come
table-state-undated = no due date given
