// Lets the N-th write, sync or cut of a file in a named folder fail, as a full or broken disk would.
//   IOFAULT_UNDER  folders, separated by colons
//   IOFAULT_AT     which call fails, from 1; 0 only counts
//   IOFAULT_HOW    enospc: this and every later one; eio: this one; short: this one writes half, later ones fail (ENOSPC)
//   IOFAULT_LOG    the file that gets a line for every call seen
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long seen;

static int watched(int fd, char *path, size_t room) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, room - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    const char *under = getenv("IOFAULT_UNDER");
    while (under && *under) {
        size_t one = strcspn(under, ":");
        if (one && strncmp(path, under, one) == 0 && path[one] == '/') return 1;
        under += one + (under[one] == ':');
    }
    return 0;
}

static void note(const char *call, const char *path, const char *fate) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    const char *log = getenv("IOFAULT_LOG");
    if (!log) return;
    int fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0) return;
    char line[4200];
    int length = snprintf(line, sizeof line, "%ld %s %s %s\n", seen, call, path, fate);
    if (length > 0) real(fd, line, (size_t)length);
    close(fd);
}

// What becomes of this call: 0 it goes on, -1 it fails with errno set, 1 it writes half.
static int fate(int fd, const char *call, size_t bytes) {
    char path[4096];
    int kept = errno;
    int verdict = 0;
    if (!watched(fd, path, sizeof path)) {
        errno = kept;
        return 0;
    }
    pthread_mutex_lock(&lock);
    seen++;
    const char *text = getenv("IOFAULT_AT");
    const char *how = getenv("IOFAULT_HOW");
    long at = text ? atol(text) : 0;
    int full = how && strcmp(how, "eio") != 0;
    int half = how && strcmp(how, "short") == 0 && bytes > 1;
    if (at && seen == at) verdict = half ? 1 : -1;
    else if (at && seen > at && full) verdict = -1;
    note(call, path, verdict == 0 ? "done" : verdict == 1 ? "half" : full ? "enospc" : "eio");
    pthread_mutex_unlock(&lock);
    errno = verdict < 0 ? (full ? ENOSPC : EIO) : kept;
    return verdict;
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *from, size_t n) {
    REAL(write);
    int f = fate(fd, "write", n);
    return f < 0 ? -1 : real(fd, from, f ? n / 2 : n);
}

ssize_t pwrite(int fd, const void *from, size_t n, off_t at) {
    REAL(pwrite);
    int f = fate(fd, "pwrite", n);
    return f < 0 ? -1 : real(fd, from, f ? n / 2 : n, at);
}

ssize_t pwrite64(int fd, const void *from, size_t n, off64_t at) {
    REAL(pwrite64);
    int f = fate(fd, "pwrite64", n);
    return f < 0 ? -1 : real(fd, from, f ? n / 2 : n, at);
}

ssize_t writev(int fd, const struct iovec *parts, int n) {
    REAL(writev);
    return fate(fd, "writev", 1) < 0 ? -1 : real(fd, parts, n);
}

int fsync(int fd) {
    REAL(fsync);
    return fate(fd, "fsync", 0) < 0 ? -1 : real(fd);
}

int fdatasync(int fd) {
    REAL(fdatasync);
    return fate(fd, "fdatasync", 0) < 0 ? -1 : real(fd);
}

int ftruncate(int fd, off_t length) {
    REAL(ftruncate);
    return fate(fd, "ftruncate", 0) < 0 ? -1 : real(fd, length);
}

int ftruncate64(int fd, off64_t length) {
    REAL(ftruncate64);
    return fate(fd, "ftruncate64", 0) < 0 ? -1 : real(fd, length);
}

int fallocate(int fd, int mode, off_t at, off_t length) {
    REAL(fallocate);
    return fate(fd, "fallocate", 0) < 0 ? -1 : real(fd, mode, at, length);
}

int posix_fallocate(int fd, off_t at, off_t length) {
    REAL(posix_fallocate);
    return fate(fd, "posix_fallocate", 0) < 0 ? errno : real(fd, at, length);
}
