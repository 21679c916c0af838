/**
 * What a page gains in a browser with script. Every page is complete without: nothing here is needed to read the site.
 * Loaded once by each page; what few pages have is fetched by those alone.
 */

import { filterLists } from "./filter.js";
import { sortTables } from "./sort.js";

sortTables();
filterLists();
