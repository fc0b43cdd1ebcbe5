#ifndef QM_CSQLITE_SHIM_H
#define QM_CSQLITE_SHIM_H
// The preupdate hook and sessions are compiled into Debian's library but hidden in the header without these.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

// Macros that cast to a function pointer are not imported into Swift.
static inline int qm_bind_text(sqlite3_stmt *s, int i, const char *p, int n) {
  return sqlite3_bind_text(s, i, p, n, SQLITE_TRANSIENT);
}
static inline int qm_bind_blob(sqlite3_stmt *s, int i, const void *p, int n) {
  return sqlite3_bind_blob(s, i, p, n, SQLITE_TRANSIENT);
}
static inline void qm_result_text(sqlite3_context *c, const char *p, int n) {
  sqlite3_result_text(c, p, n, SQLITE_TRANSIENT);
}
// Variadic functions are not imported either.
static inline int qm_db_config(sqlite3 *db, int op, int value) {
  return sqlite3_db_config(db, op, value, (int *)0);
}
#endif
