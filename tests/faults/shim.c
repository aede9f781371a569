/* Stands between a program and the files below one folder (LD_PRELOAD, Linux).
 *
 * FAULTS_ROOT   the folder, absolute, without links
 * FAULTS_LOG    every change is written here, with its data and in its order, so that
 *               what a power cut would leave can be worked out afterwards
 * FAULTS_FAIL   N:ERRNO:COUNT   calls N to N + COUNT - 1 fail (COUNT 0: all from N on)
 * FAULTS_KILL   N               the process is killed just before call N
 * FAULTS_COUNT  the number of calls is written here at the end
 * FAULTS_OPENS  set: opening a file that is there counts as a call too
 *
 * All of these are read when the library is loaded, and again by `faults_begin`, for a
 * process that was forked. Such a one calls `faults_end` before it ends.
 *
 * Some programs rename without the C library. Files called .tmp* are therefore followed
 * by their descriptors, and a new name is noted before the next call.
 *
 * Calls are those that change something: create, write, truncate, flush, rename, link,
 * unlink, make and remove folders. A record is one byte for its kind, three numbers of
 * eight bytes (file, offset, length) and `length` bytes: data, or names divided by NUL.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static char root[PATH_MAX];
static size_t root_length;
static int log_fd = -1;
static long calls, fail_from, fail_count, kill_at;
static int fail_errno, count_opens;
static const char *count_file;
static dev_t device;

static void note_renames(void);

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) void faults_begin(void)
{
    const char *value = getenv("FAULTS_ROOT");
    struct stat status;
    if (!value || stat(value, &status))
        return;
    device = status.st_dev;
    root_length = strlen(value);
    memcpy(root, value, root_length + 1);
    if ((value = getenv("FAULTS_LOG")))
        log_fd = NEXT(open)(value, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if ((value = getenv("FAULTS_FAIL")))
        sscanf(value, "%ld:%d:%ld", &fail_from, &fail_errno, &fail_count);
    if ((value = getenv("FAULTS_KILL")))
        kill_at = atol(value);
    count_file = getenv("FAULTS_COUNT");
    count_opens = getenv("FAULTS_OPENS") != NULL;
    unsetenv("LD_PRELOAD");
}

__attribute__((destructor)) void faults_end(void)
{
    char text[32];
    if (root_length)
        note_renames();
    if (!root_length || !count_file)
        return;
    int fd = NEXT(open)(count_file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd >= 0) {
        ssize_t length = snprintf(text, sizeof text, "%ld", calls);
        if (NEXT(write)(fd, text, length) != length)
            abort();
        NEXT(close)(fd);
    }
}

static const char *below(int folder, const char *path, char *whole)
{
    if (!root_length || !path)
        return NULL;
    if (path[0] == '/') {
        snprintf(whole, PATH_MAX, "%s", path);
    } else {
        char link[64], base[PATH_MAX];
        ssize_t length;
        if (folder == AT_FDCWD)
            snprintf(link, sizeof link, "/proc/self/cwd");
        else
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        length = readlink(link, base, sizeof base - 1);
        if (length < 0)
            return NULL;
        base[length] = 0;
        if (snprintf(whole, PATH_MAX, "%s/%s", base, path) >= PATH_MAX)
            return NULL;
    }
    if (strncmp(whole, root, root_length))
        return NULL;
    if (whole[root_length] != '/' && whole[root_length])
        return NULL;
    return whole[root_length] ? whole + root_length + 1 : "";
}

static const char *file_of(int fd, struct stat *status, char *whole)
{
    char link[64];
    ssize_t length;
    if (!root_length || fd == log_fd || fstat(fd, status))
        return NULL;
    if (!S_ISREG(status->st_mode) && !S_ISDIR(status->st_mode))
        return NULL;
    if (status->st_dev != device)
        return NULL;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, whole, PATH_MAX - 1);
    if (length < 0)
        return NULL;
    whole[length] = 0;
    if (strncmp(whole, root, root_length))
        return NULL;
    if (whole[root_length] != '/' && whole[root_length])
        return NULL;
    return whole[root_length] ? whole + root_length + 1 : "";
}

/* Counts a call; returns nonzero, with errno set, if it is to fail. */
static int refused(void)
{
    note_renames();
    calls++;
    if (kill_at && calls == kill_at)
        kill(getpid(), SIGKILL);
    if (fail_from && calls >= fail_from
        && (!fail_count || calls < fail_from + fail_count)) {
        errno = fail_errno;
        return 1;
    }
    return 0;
}

static void put(char kind, uint64_t file, uint64_t offset, uint64_t length,
                const void *data)
{
    unsigned char head[25];
    struct iovec parts[2] = {{head, sizeof head}, {(void *)data, length}};
    if (log_fd < 0)
        return;
    head[0] = kind;
    memcpy(head + 1, &file, 8);
    memcpy(head + 9, &offset, 8);
    memcpy(head + 17, &length, 8);
    if (NEXT(writev)(log_fd, parts, 2) != (ssize_t)(sizeof head + length))
        abort();
}

static void put_names(char kind, const char *one, const char *two);

#define FOLLOWED 256
static struct {
    int fd;
    char name[NAME_MAX * 4];
} followed[FOLLOWED];
static int followed_count;

static void follow(const char *whole, const char *name)
{
    const char *last = strrchr(whole, '/');
    int fd;
    if (strncmp(last + 1, ".tmp", 4) || followed_count == FOLLOWED)
        return;
    fd = NEXT(open)(whole, O_PATH | O_CLOEXEC);
    if (fd < 0)
        return;
    followed[followed_count].fd = fd;
    snprintf(followed[followed_count++].name, sizeof followed[0].name, "%s", name);
}

static void note_renames(void)
{
    for (int i = followed_count - 1; i >= 0; i--) {
        char link[64], now[PATH_MAX];
        const char *gone, *name = now + root_length + 1;
        ssize_t length;
        snprintf(link, sizeof link, "/proc/self/fd/%d", followed[i].fd);
        length = readlink(link, now, sizeof now - 1);
        if (length <= (ssize_t)root_length)
            continue;
        now[length] = 0;
        if (!strcmp(name, followed[i].name))
            continue;
        gone = strstr(now, " (deleted)");
        if (gone)
            put_names('U', followed[i].name, NULL);
        else
            put_names('R', followed[i].name, name);
        NEXT(close)(followed[i].fd);
        followed[i] = followed[--followed_count];
    }
}

static void put_names(char kind, const char *one, const char *two)
{
    char names[2 * PATH_MAX];
    size_t length = strlen(one);
    memcpy(names, one, length);
    if (two) {
        names[length++] = 0;
        memcpy(names + length, two, strlen(two));
        length += strlen(two);
    }
    put(kind, 0, 0, length, names);
}

static int opened(int folder, const char *path, int flags, mode_t mode)
{
    char whole[PATH_MAX];
    const char *name = flags & (O_CREAT | O_TRUNC) || count_opens
                           ? below(folder, path, whole) : NULL;
    struct stat before, after;
    int is_new, fd, saved;
    if (!name || (flags & O_TMPFILE) == O_TMPFILE)
        return NEXT(openat)(folder, path, flags, mode);
    pthread_mutex_lock(&lock);
    is_new = fstatat(folder, path, &before, 0) != 0;
    if ((is_new || flags & O_TRUNC || count_opens) && refused()) {
        pthread_mutex_unlock(&lock);
        return -1;
    }
    fd = NEXT(openat)(folder, path, flags, mode);
    saved = errno;
    if (fd >= 0 && !fstat(fd, &after)) {
        if (is_new && flags & O_CREAT) {
            put('C', after.st_ino, 0, strlen(name), name);
            follow(whole, name);
        }
        else if (flags & O_TRUNC)
            put('T', after.st_ino, 0, 0, "");
    }
    pthread_mutex_unlock(&lock);
    errno = saved;
    return fd;
}

#define MODE(flags, mode)                                                         \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                        \
        va_list rest;                                                             \
        va_start(rest, flags);                                                    \
        mode = va_arg(rest, mode_t);                                              \
        va_end(rest);                                                             \
    }

int open(const char *path, int flags, ...)
{
    mode_t mode = 0;
    MODE(flags, mode)
    return opened(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...)
{
    mode_t mode = 0;
    MODE(flags, mode)
    return opened(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...)
{
    mode_t mode = 0;
    MODE(flags, mode)
    return opened(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...)
{
    mode_t mode = 0;
    MODE(flags, mode)
    return opened(folder, path, flags, mode);
}

/* `at` below zero: at the place of the descriptor. */
static ssize_t written(int fd, const struct iovec *parts, int count, off_t at)
{
    char whole[PATH_MAX];
    struct stat status;
    const char *name = file_of(fd, &status, whole);
    ssize_t done, left;
    if (!name)
        return at < 0 ? NEXT(writev)(fd, parts, count)
                      : NEXT(pwritev)(fd, parts, count, at);
    pthread_mutex_lock(&lock);
    if (refused()) {
        pthread_mutex_unlock(&lock);
        return -1;
    }
    done = at < 0 ? NEXT(writev)(fd, parts, count)
                  : NEXT(pwritev)(fd, parts, count, at);
    left = done;
    if (done > 0) {
        off_t place = at < 0 ? lseek(fd, 0, SEEK_CUR) - done : at;
        for (int i = 0; i < count && left > 0; i++) {
            ssize_t part = (ssize_t)parts[i].iov_len < left
                               ? (ssize_t)parts[i].iov_len : left;
            put('W', status.st_ino, place, part, parts[i].iov_base);
            place += part;
            left -= part;
        }
    }
    pthread_mutex_unlock(&lock);
    return done;
}

ssize_t write(int fd, const void *data, size_t length)
{
    struct iovec part = {(void *)data, length};
    return written(fd, &part, 1, -1);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at)
{
    struct iovec part = {(void *)data, length};
    return written(fd, &part, 1, at);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off_t at)
{
    return pwrite(fd, data, length, at);
}
ssize_t writev(int fd, const struct iovec *parts, int count)
{
    return written(fd, parts, count, -1);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at)
{
    return written(fd, parts, count, at);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t at)
{
    return written(fd, parts, count, at);
}

/* Copying inside the kernel is refused, so that programs copy by writing. */
ssize_t copy_file_range(int in, off_t *in_at, int out, off_t *out_at, size_t length,
                        unsigned flags)
{
    struct stat status;
    char whole[PATH_MAX];
    if (!file_of(out, &status, whole))
        return NEXT(copy_file_range)(in, in_at, out, out_at, length, flags);
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile(int out, int in, off_t *at, size_t length)
{
    typedef ssize_t (*function)(int, int, off_t *, size_t);
    struct stat status;
    char whole[PATH_MAX];
    if (!file_of(out, &status, whole))
        return ((function)dlsym(RTLD_NEXT, "sendfile"))(out, in, at, length);
    errno = EINVAL;
    return -1;
}
ssize_t sendfile64(int out, int in, off_t *at, size_t length)
{
    return sendfile(out, in, at, length);
}

/* A change of one open file that is logged by its kind and a number. */
#define CHANGE(fd, kind, number, call)                                            \
    char whole[PATH_MAX];                                                         \
    struct stat status;                                                           \
    const char *name = file_of(fd, &status, whole);                               \
    int result;                                                                   \
    if (!name)                                                                    \
        return call;                                                              \
    pthread_mutex_lock(&lock);                                                    \
    result = refused() ? -1 : call;                                               \
    if (!result)                                                                  \
        put(S_ISDIR(status.st_mode) ? 'D' : kind, status.st_ino, number,          \
            strlen(name), name);                                                  \
    pthread_mutex_unlock(&lock);                                                  \
    return result;

int ftruncate(int fd, off_t size) { CHANGE(fd, 'T', size, NEXT(ftruncate)(fd, size)) }
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }
int fsync(int fd) { CHANGE(fd, 'S', 0, NEXT(fsync)(fd)) }
int fdatasync(int fd) { CHANGE(fd, 'S', 0, NEXT(fdatasync)(fd)) }

int truncate(const char *path, off_t size)
{
    int fd = NEXT(open)(path, O_WRONLY | O_CLOEXEC), result;
    if (fd < 0)
        return -1;
    result = ftruncate(fd, size);
    NEXT(close)(fd);
    return result;
}
int truncate64(const char *path, off_t size) { return truncate(path, size); }

/* A change of names. */
#define NAMES(kind, folder, one, other, two, call)                                \
    char whole_one[PATH_MAX], whole_two[PATH_MAX];                                \
    const char *from = below(folder, one, whole_one);                             \
    const char *to = below(other, two, whole_two);                                \
    int result;                                                                   \
    if (!from && !to)                                                             \
        return call;                                                              \
    pthread_mutex_lock(&lock);                                                    \
    result = refused() ? -1 : call;                                               \
    if (!result)                                                                  \
        put_names(kind, from ? from : "", to);                                    \
    pthread_mutex_unlock(&lock);                                                  \
    return result;

int rename(const char *one, const char *two)
{
    NAMES('R', AT_FDCWD, one, AT_FDCWD, two, NEXT(rename)(one, two))
}
int renameat(int folder, const char *one, int other, const char *two)
{
    NAMES('R', folder, one, other, two, NEXT(renameat)(folder, one, other, two))
}
int renameat2(int folder, const char *one, int other, const char *two, unsigned flags)
{
    NAMES('R', folder, one, other, two,
          NEXT(renameat2)(folder, one, other, two, flags))
}
int link(const char *one, const char *two)
{
    NAMES('L', AT_FDCWD, one, AT_FDCWD, two, NEXT(link)(one, two))
}
int linkat(int folder, const char *one, int other, const char *two, int flags)
{
    NAMES('L', folder, one, other, two, NEXT(linkat)(folder, one, other, two, flags))
}
int unlink(const char *one)
{
    const char *two = NULL;
    NAMES('U', AT_FDCWD, one, AT_FDCWD, two, NEXT(unlink)(one))
}
int unlinkat(int folder, const char *one, int flags)
{
    const char *two = NULL;
    NAMES('U', folder, one, AT_FDCWD, two, NEXT(unlinkat)(folder, one, flags))
}
int rmdir(const char *one)
{
    const char *two = NULL;
    NAMES('U', AT_FDCWD, one, AT_FDCWD, two, NEXT(rmdir)(one))
}
int mkdir(const char *one, mode_t mode)
{
    const char *two = NULL;
    NAMES('M', AT_FDCWD, one, AT_FDCWD, two, NEXT(mkdir)(one, mode))
}
int mkdirat(int folder, const char *one, mode_t mode)
{
    const char *two = NULL;
    NAMES('M', folder, one, AT_FDCWD, two, NEXT(mkdirat)(folder, one, mode))
}
