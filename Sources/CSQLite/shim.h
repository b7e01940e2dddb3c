#include <sqlite3.h>

// SQLite counts every allocation of the process behind one lock. The function that turns this off
// takes a variable number of arguments, which Swift cannot call.
static inline int tieout_withoutAllocationStatistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// Binds a text that SQLite copies. The macro that asks for the copy is a cast, which Swift cannot
// see; without an address SQLite would take an empty text for no value.
static inline int tieout_bindText(sqlite3_stmt *statement, int index, const void *text, int count) {
  return sqlite3_bind_text(statement, index, text ? text : "", count, SQLITE_TRANSIENT);
}
