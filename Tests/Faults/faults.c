// Stands before the C library of a program under test (LD_PRELOAD): a disk that fails, and a clock
// that somebody sets. FaultShim.swift builds it and says what it shall do.
//
// FAULT_CALL   read, write, sync, rename or open: what fails
// FAULT_PATH   a part of the paths that it fails for
// FAULT_AFTER  so many calls succeed before; from then on all fail with EIO
// FAULT_ONCE   set: only the first of them fails
// CLOCK_FILE   a file with seconds to add to the time of day, several in turn, one a look
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;
static atomic_long looks;

#define NEXT(name) \
    static __typeof__(&name) next; \
    if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int fails_at(const char *call, const char *path) {
    const char *wanted = getenv("FAULT_CALL");
    const char *part = getenv("FAULT_PATH");
    if (!wanted || !part || strcmp(wanted, call) != 0 || !strstr(path, part)) return 0;
    const char *after = getenv("FAULT_AFTER");
    long number = atomic_fetch_add(&calls, 1);
    long first = after ? atol(after) : 0;
    if (getenv("FAULT_ONCE") ? number != first : number < first) return 0;
    errno = EIO;
    return 1;
}

static int fails(const char *call, int descriptor) {
    const char *wanted = getenv("FAULT_CALL");
    if (!wanted || strcmp(wanted, call) != 0) return 0;
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size <= 0) return 0;
    path[size] = 0;
    return fails_at(call, path);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
    NEXT(read);
    return fails("read", descriptor) ? -1 : next(descriptor, bytes, count);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
    NEXT(pread);
    return fails("read", descriptor) ? -1 : next(descriptor, bytes, count, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
    NEXT(pread64);
    return fails("read", descriptor) ? -1 : next(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    NEXT(write);
    return fails("write", descriptor) ? -1 : next(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    NEXT(pwrite);
    return fails("write", descriptor) ? -1 : next(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    NEXT(pwrite64);
    return fails("write", descriptor) ? -1 : next(descriptor, bytes, count, offset);
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file) {
    NEXT(fwrite);
    return fails("write", fileno(file)) ? 0 : next(bytes, size, count, file);
}

int fsync(int descriptor) {
    NEXT(fsync);
    return fails("sync", descriptor) ? -1 : next(descriptor);
}

int fdatasync(int descriptor) {
    NEXT(fdatasync);
    return fails("sync", descriptor) ? -1 : next(descriptor);
}

int syncfs(int descriptor) {
    NEXT(syncfs);
    return fails("sync", descriptor) ? -1 : next(descriptor);
}

int rename(const char *from, const char *to) {
    NEXT(rename);
    return fails_at("rename", to) ? -1 : next(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    NEXT(renameat);
    return fails_at("rename", to) ? -1 : next(from_folder, from, to_folder, to);
}

int openat(int folder, const char *path, int flags, ...) {
    NEXT(openat);
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return fails_at("open", path) ? -1 : next(folder, path, flags, mode);
}

// How far the clock is set off, looked up without any call that stands here.
static long offset(void) {
    const char *path = getenv("CLOCK_FILE");
    if (!path) return 0;
    char text[256];
    int descriptor = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    if (descriptor < 0) return 0;
    ssize_t size = syscall(SYS_read, descriptor, text, sizeof text - 1);
    syscall(SYS_close, descriptor);
    if (size <= 0) return 0;
    text[size] = 0;
    int count = 0;
    long values[16];
    for (char *place = text, *end; count < 16; place = end) {
        long value = strtol(place, &end, 10);
        if (end == place) break;
        values[count++] = value;
    }
    return count ? values[atomic_fetch_add(&looks, 1) % count] : 0;
}

int clock_gettime(clockid_t clock, struct timespec *moment) {
    int result = syscall(SYS_clock_gettime, clock, moment);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        moment->tv_sec += offset();
    }
    return result;
}

int gettimeofday(struct timeval *moment, void *zone) {
    (void)zone;
    struct timespec exact;
    int result = clock_gettime(CLOCK_REALTIME, &exact);
    moment->tv_sec = exact.tv_sec;
    moment->tv_usec = exact.tv_nsec / 1000;
    return result;
}

time_t time(time_t *seconds) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (seconds) *seconds = exact.tv_sec;
    return exact.tv_sec;
}
