#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

struct options {
    const char *log;
};

FILE *config(const char *path)
{
    if (access(path, R_OK) == 0)
    //  ^^^^^^^^^^^^^^^^^^ alert
        return fopen(path, "r");
    return NULL;
}

int save(struct options *options)
{
    if (access(options->log, F_OK) != 0)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        log_line("new");
    return open(options->log, O_WRONLY | O_CREAT, 0600);
}

int main(int argc, char **argv)
{
    if (access(argv[1], W_OK))
    //  ^^^^^^^^^^^^^^^^^^^^^ alert
        return 1;
    FILE *out = fopen(argv[1], "w");
    if (access("/etc/shop.conf", F_OK) == 0)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        chmod("/etc/shop.conf", 0600);
    if (access(argv[2], F_OK) == 0)
    //  ^^^^^^^^^^^^^^^^^^^^^ alert
        unlink(argv[2]);
    return out == NULL;
}

FILE *by_stat(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
    //  ^^^^^^^^^^^^^^^ missed: stat is as often asked for a size
        return NULL;
    return fopen(path, "r");
}

FILE *only_words(const char *path)
{
    if (access(path, R_OK) != 0)
    //  ^^^^^^^^^^^^^^^^^^ spurious: only the message depends on it
        log_line("will fail");
    return fopen(path, "r");
}

int fine(const char *path, const char *other)
{
    struct stat st;
    int fd = open(path, O_RDONLY);
    if (fd < 0 || fstat(fd, &st) != 0)
        return -1;
    if (access(other, R_OK) == 0)
        log_line(other);
    if (access(path, X_OK) == 0)
        return fd;
    if (access("/etc/other", F_OK) == 0)
        return open("/etc/third", O_RDONLY);
    return fd;
}
