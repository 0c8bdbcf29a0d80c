#include <arpa/inet.h>
#include <stdlib.h>
#include <stdio.h>

char *of_packet(const unsigned char *packet)
{
    uint32_t length = ntohl(*(const uint32_t *)packet);
    return malloc(length);
    //            ^^^^^^ alert
}

char *of_argument(int argc, char **argv)
{
    int size = atoi(argv[1]);
    char *line = malloc(size + 1);
    //                  ^^^^^^^^ alert
    char *more = realloc(line, strtol(argv[2], NULL, 10));
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    int count;
    if (scanf("%d", &count) != 1)
        return more;
    int *table = calloc(count, sizeof(*table));
    //                  ^^^^^ alert
    char *near = alloca(count);
    //                  ^^^^^ alert
    return table ? near : more;
}

char *compared(const unsigned char *packet)
{
    uint32_t length = ntohl(*(const uint32_t *)packet);
    if (length > 65536)
        return NULL;
    return malloc(length);
}

char *fine(int argc, char **argv, const char *text)
{
    int size = atoi(argv[1]);
    char *copy = malloc(strlen(text) + 1);
    if (size < 1 || size >= 4096)
        exit(1);
    int *numbers = calloc(size, sizeof(int));
    char *fixed = malloc(64);
    return numbers ? copy : malloc(size & 0xff);
}
