// Makes every fsync and fdatasync take SLOWSYNC_MICROS longer, as an office's disk that keeps its word does; for .ci/bench.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void wait_a_while(void) {
    const char *micros = getenv("SLOWSYNC_MICROS");
    long nanos = micros ? atol(micros) * 1000L : 0;
    struct timespec pause = {nanos / 1000000000L, nanos % 1000000000L};
    nanosleep(&pause, NULL);
}

int fsync(int fd) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_a_while();
    return real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_a_while();
    return real(fd);
}
