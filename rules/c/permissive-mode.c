#include <fcntl.h>
#include <sys/stat.h>

int share(const char *path, int fd)
{
    chmod(path, 0777);
    //          ^^^^ alert
    fchmod(fd, 0666);
    //         ^^^^ alert
    chmod("/etc/shop.conf", S_IRWXU | S_IRWXG | S_IRWXO);
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    chmod(path, S_IRUSR | S_IWUSR | S_IWOTH);
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return open(path, O_CREAT | O_WRONLY, 0777);
    //                                    ^^^^ alert
}

int by_variable(const char *path)
{
    mode_t mode = 0777;
    return chmod(path, mode);
    //                 ^^^^ missed: the value stands in a variable
}

int socket_for_all(const char *path)
{
    return chmod(path, 0666);
    //                 ^^^^ spurious: the socket checks who is calling
}

int fine(const char *path, int fd, mode_t mode)
{
    chmod(path, 0755);
    chmod(path, 0640);
    fchmod(fd, mode);
    chmod("/tmp/shared", 01777);
    chmod(path, mode & ~S_IWOTH);
    mkdir(path, 0777);
    return open(path, O_CREAT | O_WRONLY, 0666);
}
