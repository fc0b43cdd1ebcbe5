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
// Variadic functions are not imported either.
static inline int qm_db_config(sqlite3 *db, int op, int value) {
  return sqlite3_db_config(db, op, value, (int *)0);
}
// Reads the first bytes of an open database's file, and its size, through SQLite's own descriptor.
static inline int qm_read_start(sqlite3 *db, void *bytes, int count, sqlite3_int64 *size) {
  sqlite3_file *file = (sqlite3_file *)0;
  int code = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code != SQLITE_OK) return code;
  if (!file || !file->pMethods) return SQLITE_CANTOPEN;
  code = file->pMethods->xFileSize(file, size);
  return code == SQLITE_OK ? file->pMethods->xRead(file, bytes, count, 0) : code;
}
#endif
