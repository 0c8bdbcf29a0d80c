#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>

int *numbers(const char *line)
{
    int count = atoi(line);
    int *all = malloc(count * sizeof(int));
    //                ^^^^^^^^^^^^^^^^^^^ alert
    return all;
}

void *header(const unsigned char *packet)
{
    uint32_t width = ntohl(*(const uint32_t *)packet);
    uint32_t length = ntohl(*(const uint32_t *)(packet + 4));
    unsigned char *pixels = xmalloc(4 * width);
    //                              ^^^^^^^^^ alert
    char *text = malloc(length + 1);
    //                  ^^^^^^^^^^ alert
    return combine(pixels, text);
}

void *asked(void)
{
    unsigned n;
    scanf("%u", &n);
    return malloc(sizeof(struct item) * n);
    //            ^^^^^^^^^^^^^^^^^^^^^^^ alert
}

void *product(const char *a, const char *b)
{
    unsigned w = strtoul(a, NULL, 10), h = strtoul(b, NULL, 10);
    return malloc(w * h);
    //            ^^^^^ alert
}

void *given(int count)
{
    return malloc(count * sizeof(int));
    //            ^^^^^^^^^^^^^^^^^^^ missed: a parameter, which may be anything
}

void *limited(const char *line)
{
    int count = atoi(line);
    limit(&count);
    return malloc(count * sizeof(int));
    //            ^^^^^^^^^^^^^^^^^^^ spurious: limited by another function
}

void *fine(const char *line, size_t n)
{
    int count = atoi(line);
    if (count <= 0 || count > 1000)
        return NULL;
    int *all = malloc(count * sizeof(int));
    int *zeroed = calloc(n, sizeof(int));
    char *block = malloc(16 * sizeof(int));
    char *text = malloc(strlen(line) + 1);
    return all ? all : zeroed;
}
