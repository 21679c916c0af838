# Numbers, units, dates, periods, statuses and flags.

# The signs in numbers: 1,654, 93.86 and −4. A space that does not break is written {"\u00A0"}.
number-thousands = ,
number-decimal = .
number-minus = −

unit-count = { $number }
unit-percent = { $number }%
unit-pounds = £{ $number }
unit-pounds-multiple = £{ $number } { $multiple }
multiple-million = million
multiple-billion = billion
pounds-credit = −{ $amount }
unit-words = { $number } { $unit }

date = { $day } { $month } { $year }
month-and-year = { $month } { $year }
span = { $from } to { $to }
academic-year-short = school year { $years }
quarter-short = Q{ $quarter } { $years }
size-bytes = { $size ->
    [one] { $size-said } byte
   *[other] { $size-said } bytes
  }
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

series = { $first }, { $next }
long-series = { $first }; { $next }
list = { $first } and { $last }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

missing-confidential = confidential
missing-not-available = not available
missing-not-applicable = not applicable
missing-not-collected = not collected
missing-low = too low to show
missing-not-supplied = not supplied

outcome-better = well ahead of target
outcome-met = met target
outcome-within = within tolerance of target
outcome-within-tolerance = within { $tolerance } of target
outcome-short = within tolerance but not met
outcome-short-of-tolerance = within { $tolerance } but not met
outcome-just-missed = just missed
outcome-missed = missed target
outcome-no-target = no target set
outcome-no-figure = no figure

tolerance-none = no tolerance
tolerance-relative = { $width }%
tolerance-points = { $width } percentage points
tolerance-absolute = { $width }

flag-provisional = provisional
flag-revised = revised
flag-estimated = estimated
flag-forecast = forecast
flag-break = break in series
flag-uncertain = uncertain
