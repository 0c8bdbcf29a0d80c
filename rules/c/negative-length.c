#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void copy(int argc, char **argv, const char *from)
{
    char to[100];
    int length = atoi(argv[1]);
    if (length < 100)
        memcpy(to, from, length);
        //               ^^^^^^ alert
    if (length <= (int)sizeof(to))
        memset(to, 0, length);
        //            ^^^^^^ alert
}

char *allocate(void)
{
    int size;
    if (scanf("%d", &size) != 1)
        return NULL;
    if (size < 4096)
        return malloc(size);
        //            ^^^^ alert
    return NULL;
}

void move(const char *text, const char *from)
{
    char to[64];
    long length = strtol(text, NULL, 10);
    if (length >= 64)
        return;
    if (length < 32)
        memmove(to, from, length);
        //                ^^^^^^ alert
    if (length < 16)
        strncpy(to, from, length);
        //                ^^^^^^ alert
}

void both_ends(int argc, char **argv, const char *from)
{
    char to[100];
    int length = atoi(argv[1]);
    if (length >= 0 && length < 100)
        memcpy(to, from, length);
    int other = atoi(argv[2]);
    if (other < 0)
        return;
    if (other < 100)
        memcpy(to, from, other);
}

void unsigned_from_the_start(int argc, char **argv, const char *from)
{
    char to[100];
    size_t length = strtoul(argv[1], NULL, 10);
    if (length < 100)
        memcpy(to, from, length);
    unsigned int size = atoi(argv[2]);
    if (size < 100)
        memcpy(to, from, size);
}
