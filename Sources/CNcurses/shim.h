#ifndef QM_CNCURSES_SHIM_H
#define QM_CNCURSES_SHIM_H
// Both must come before curses.h: the package manager drops the -D flags of ncursesw.pc.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// The C library hides it behind a feature macro this module is built without.
extern int wcwidth(wchar_t);

// Swift 6 refuses C globals that can change; these read them.
static inline WINDOW *qm_stdscr(void) { return stdscr; }
static inline WINDOW *qm_curscr(void) { return curscr; }
static inline int qm_lines(void) { return LINES; }
static inline int qm_columns(void) { return COLS; }
static inline int qm_colors(void) { return COLORS; }
static inline int qm_color_pairs(void) { return COLOR_PAIRS; }

// The casts inside these macros are beyond the importer.
static const attr_t QM_NORMAL = A_NORMAL, QM_BOLD = A_BOLD, QM_DIM = A_DIM, QM_UNDERLINE = A_UNDERLINE,
                    QM_REVERSE = A_REVERSE;

static inline int qm_key_f(int n) { return KEY_F(n); }

// newterm wants FILE pointers of its own, and returns instead of leaving the program as initscr does.
static inline SCREEN *qm_newterm(const char *type) { return newterm(type, stdout, stdin); }

// 0 when the type is known and its terminal can put the cursor anywhere and clear itself, -1 when the type is unknown,
// -2 when the terminal cannot. Never leaves the program, as initscr would.
static inline int qm_examine_type(const char *type) {
  int found = 0;
  if (setupterm(type, STDOUT_FILENO, &found) == ERR || found != 1) return -1;
  const char *address = tigetstr("cup"), *clear = tigetstr("clear"), *erase = tigetstr("ed");
  int can_address = address != NULL && address != (const char *)-1;
  int can_clear = (clear != NULL && clear != (const char *)-1) || (erase != NULL && erase != (const char *)-1);
  return can_address && can_clear ? 0 : -2;
}

// One run of text with one look; opts carries the pair in full, beyond the 256 of the short form.
static inline int qm_put(WINDOW *w, int row, int column, const wchar_t *text, int count, attr_t attributes, int pair) {
  int full = pair;
  if (wmove(w, row, column) == ERR) return ERR;
  wattr_set(w, attributes, (short)pair, &full);
  return waddnwstr(w, text, count);
}

// A character with its combining marks.
static inline int qm_put_cell(
    WINDOW *w, int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  int full = pair;
  if (wmove(w, row, column) == ERR) return ERR;
  if (setcchar(&cell, text, attributes, (short)pair, &full) == ERR) return ERR;
  return wadd_wch(w, &cell);
}

static inline int qm_window_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

// --- The guard: a crash must give the terminal back ---------------------------------------------------------------
//
// Swift's own crash report would otherwise be written into the alternate screen and wait half a minute for a key. The
// handler does only what is allowed in one: write, tcsetattr, sigaction, raise.
//
// State lives in statics of inline functions, of which every file that calls them has its own: call the functions of
// this part and of the next from one Swift file only (TerminalGuard.swift).

typedef struct {
  struct termios modes;
  volatile sig_atomic_t armed;
} qm_guard_state;

static inline qm_guard_state *qm_guard(void) {
  static qm_guard_state state;
  return &state;
}

// Reports of the mouse and bracketed paste off, leave the alternate screen, reset attributes, show the cursor, keypad off.
static inline void qm_guard_restore(void) {
  qm_guard_state *state = qm_guard();
  static const char bytes[] = "\033[?1006l\033[?1000l\033[?2004l\033[?1049l\033[0m\033[?25h\033[?1l\033>\r\n";
  if (!state->armed) return;
  state->armed = 0;
  ssize_t written = write(STDOUT_FILENO, bytes, sizeof bytes - 1);
  (void)written;
  tcsetattr(STDIN_FILENO, TCSANOW, &state->modes);
}

static inline void qm_guard_fatal(int number) {
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  qm_guard_restore();
  sigaction(number, &standard, NULL);
  raise(number);
}

// Remembers the terminal's modes; to be called before curses changes them. 0 when there are any.
static inline int qm_guard_save(void) { return tcgetattr(STDIN_FILENO, &qm_guard()->modes); }

// 1 while the terminal is ours, 0 once it was given back.
static inline void qm_guard_arm(int armed) { qm_guard()->armed = armed; }

static inline void qm_guard_restore_modes(void) { tcsetattr(STDIN_FILENO, TCSADRAIN, &qm_guard()->modes); }

static inline void qm_guard_install(void) {
  static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = qm_guard_fatal;
  sigemptyset(&action.sa_mask);
  // The signal itself must not be blocked when it is raised again.
  action.sa_flags = SA_NODEFER | SA_ONSTACK;
  for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) sigaction(fatal[i], &action, NULL);
  atexit(qm_guard_restore);
}

// --- Signals that become events ------------------------------------------------------------------------------------

// The writing end of the self-pipe.
static inline volatile sig_atomic_t *qm_wake_descriptor(void) {
  static volatile sig_atomic_t descriptor = -1;
  return &descriptor;
}

static inline void qm_wake_write(unsigned char byte) {
  int kept = errno;
  int descriptor = (int)*qm_wake_descriptor();
  if (descriptor >= 0) {
    ssize_t written = write(descriptor, &byte, 1);
    (void)written;
  }
  errno = kept;
}

static inline void qm_wake_handler(int number) { qm_wake_write((unsigned char)number); }

static inline void qm_wake_install(int descriptor) {
  static const int signals[] = {SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGCONT, SIGTSTP};
  struct sigaction action;
  *qm_wake_descriptor() = descriptor;
  memset(&action, 0, sizeof action);
  action.sa_handler = qm_wake_handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) sigaction(signals[i], &action, NULL);
  signal(SIGPIPE, SIG_IGN);
}

static inline void qm_wake_remove(void) {
  static const int signals[] = {SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGCONT, SIGTSTP};
  for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) signal(signals[i], SIG_DFL);
  *qm_wake_descriptor() = -1;
}
#endif
