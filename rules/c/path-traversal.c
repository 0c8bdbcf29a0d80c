#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

FILE *page(void)
{
    char path[256];
    snprintf(path, sizeof(path), "/srv/pages/%s", getenv("PATH_INFO"));
    return fopen(path, "r");
    //           ^^^^ alert
}

int serve(int client)
{
    char name[128], path[256];
    recv(client, name, sizeof(name) - 1, 0);
    int direct = open(name, O_RDONLY);
    //                ^^^^ alert
    sprintf(path, "/srv/files/%s", name);
    int fd = open(path, O_RDONLY);
    //            ^^^^ alert
    unlink(path);
    //     ^^^^ alert
    return fd + direct;
}

void fast_cgi(FCGX_Request *request)
{
    char *name = FCGX_GetParam("SCRIPT_NAME", request->envp);
    send_file(fopen(name, "rb"));
    //              ^^^^ alert
}

int read_name(int client)
{
    char name[128];
    read(client, name, sizeof(name) - 1);
    return open(name, O_RDONLY);
    //          ^^^^ missed: what is read may be a file
}

int checked(int client)
{
    char name[128];
    recv(client, name, sizeof(name) - 1, 0);
    if (!is_plain_name(name))
        return -1;
    return open(name, O_RDONLY);
}

int fine(int client, int argc, char **argv)
{
    char name[128], path[256];
    FILE *a = fopen(argv[1], "r");
    FILE *b = fopen("/etc/shop.conf", "r");
    snprintf(path, sizeof(path), "%s/.shoprc", getenv("HOME"));
    FILE *c = fopen(path, "r");
    return a && b && c;
}

int inside(int client)
{
    char name[128];
    recv(client, name, sizeof(name) - 1, 0);
    if (strstr(name, "..") != NULL)
        return -1;
    return open(name, O_RDONLY);
}
