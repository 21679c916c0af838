# What changed, and when.

changes-title = Changes and corrections
changes-lead = What was published, corrected, decided or measured in a new way, newest first.
changes-since = The first dated change was on { $date }.
changes-undated = Figures and targets without a recorded date stood from the start and are not listed.
changes-none = No dated change is recorded: every figure and target stood from the start.
changes-earlier = { $changes ->
    [one] One earlier change is not shown here. It is in the file of all changes below.
   *[other] { $changes-said } earlier changes are not shown here. They are in the file of all changes below.
  }
changes-many-published = { $changes ->
    [one] Figures published once.
   *[other] Figures published { $changes-said } times.
  }
changes-many-revised = { $changes ->
    [one] One figure revised. The measure’s page has the earlier figure beside the new one.
   *[other] { $changes-said } figures revised. The measure’s page has the earlier figures beside the new ones.
  }
changes-many-targets = { $changes ->
    [one] One target decided or changed. It is on the measure’s page.
   *[other] { $changes-said } targets decided or changed. They are on the measure’s page.
  }
changes-many-rules = { $changes ->
    [one] One rule changed. It is on the measure’s page.
   *[other] { $changes-said } rules changed. They are on the measure’s page.
  }
changes-many-definitions = { $changes ->
    [one] One definition changed. It is on the measure’s page.
   *[other] { $changes-said } definitions changed. They are on the measure’s page.
  }
changes-follow-title = Follow changes
changes-feed = Follow the feed of changes
changes-follow = This page keeps its address. An earlier figure is never removed when it is revised: it stays in the data files with the date on which it was published. The files below hold every dated change.

changed-published = { $figures ->
    [one] One figure published for the first time.
   *[other] { $figures-said } figures published for the first time.
  }
changed-revised = { $body }, { $period }: revised from { $old } to { $new }.
changed-republished = { $body }, { $period }: published again, unchanged at { $new }.
changed-whose-when = { $body }, { $period }
changed-everybody = everybody
changed-target-set = Target for { $whose }: { $new }.
changed-target-changed = Target for { $whose }: changed from { $old } to { $new }.
changed-target-confirmed = Target for { $whose }: decided again, unchanged at { $new }.
changed-target-in-set = It is one of the targets called “{ $set }”.
changed-target-easier = The new target is easier to meet.
changed-target-harder = The new target is harder to meet.
changed-decided-by = Decided by { $body }.
changed-reason = Reason: { $reason }
changed-rule = From this day it is judged so: { $new }
changed-rule-before = Before: { $old }
changed-definition = From this day it is measured so: { $new }
changed-definition-before = Before: { $old }
