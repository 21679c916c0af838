# The page for an address that is not there.

not-found-title = Page not found
not-found-lead = There is no page at this address.
not-found-help = If you typed the address, check it. If you followed a link or pasted the address, the page may have moved or been taken down. You can go on from here:
not-found-councils = Find your council
not-found-indicators = All measures
not-found-data = Data, and how to download it
not-found-home = Home page
not-found-contact = If a link on this site led you here, tell us:
