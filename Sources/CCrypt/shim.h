#ifndef QM_CCRYPT_SHIM_H
#define QM_CCRYPT_SHIM_H
#include <crypt.h>
#endif
