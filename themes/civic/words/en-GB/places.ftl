# Sentences of the list of towns and villages.

places = Towns and villages
places-description = Every town and village on this site, with the councils that serve it and what each of them runs.
places-lead = { $count ->
    [one] One place
   *[other] { $count-said } places
}{ $named ->
    [0] {""}
   *[other] {" "}in { $areas }
}, each with the councils that serve it and what each of them runs.
places-elsewhere = For other areas see { $councils }.
places-councils = the list of councils
places-services = Of what a council runs, only the services that this site measures are named here; it runs others too.
places-letter = Towns and villages: { $letter }
places-find = Find your council by town or village
place-runs = { $body } runs { $services }.
filter-places = Find a place
fact-runs = Runs
fact-run-elsewhere = Run by others here
fact-service = Service
fact-service-said = { $name }, run by: { $kinds }
fact-run-by-bodies = { $services }: { $bodies }
