#include <sqlite3.h>

// SQLite counts every allocation of the process behind one lock. The function that turns this off
// takes a variable number of arguments, which Swift cannot call.
static inline int tieout_withoutAllocationStatistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
