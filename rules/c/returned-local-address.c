#include <stdio.h>
#include <stdlib.h>

char *label(int id)
{
    char text[16];
    snprintf(text, sizeof(text), "#%d", id);
    return text;
    //     ^^^^ alert
}

int *three(void)
{
    int values[3] = {1, 2, 3};
    return values;
    //     ^^^^^^ alert
}

const unsigned char *bytes(void)
{
    unsigned char first[4], second[4];
    fill(first, second);
    if (first[0])
        return second;
        //     ^^^^^^ alert
    return NULL;
}

int *number(void)
{
    int n = 3;
    return &n;
    //     ^^ alert
}

struct point *origin(void)
{
    struct point point;
    point.x = 0;
    return &point;
    //     ^^^^^^ alert
}

char *through(int id)
{
    char text[16];
    char *same = text;
    snprintf(text, sizeof(text), "#%d", id);
    return same;
    //     ^^^^ missed: under another name
}

char *fine(int id, char given[16])
{
    static char text[16];
    static int count;
    char *heap = malloc(16);
    snprintf(text, sizeof(text), "#%d", id);
    return id ? text : heap;
}

static int values[3];

int *of_file(void)
{
    return values;
}

char *of_caller(char given[16])
{
    return given;
}

int element(int i)
{
    int list[3] = {1, 2, 3};
    return list[i];
}
