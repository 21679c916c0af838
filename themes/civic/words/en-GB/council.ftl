# Sentences of council, area and home pages.

said-about = about { $period }

uncounted-forecast = { $count ->
    [one] { $count-said } forecast
   *[other] { $count-said } forecasts
}
uncounted-no-target = { $count-said } without a target
uncounted-no-figure = { $count-said } without a figure
uncounted = { $count ->
    [one] { $count-said } is not counted: { $parts }.
   *[other] { $count-said } are not counted: { $parts }.
}

strip-better = { $count-said } well ahead of target
strip-met = { $count-said } met target
strip-short = { $count-said } within tolerance, short of target
strip-just-missed = { $count-said } just missed
strip-missed = { $count-said } missed target
strip-forecast = { $count ->
    [one] { $count-said } forecast
   *[other] { $count-said } forecasts
}
strip-no-target = { $count-said } without a target
strip-no-figure = { $count-said } without a figure
