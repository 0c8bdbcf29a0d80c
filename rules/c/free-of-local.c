#include <alloca.h>
#include <stdlib.h>
#include <string.h>

void of_array(const char *text)
{
    char line[80];
    char *copy = NULL;
    strcpy(line, text);
    char *kept;
    char other[80];
    kept = other;
    free(kept);
    //   ^^^^ alert
    free(copy);
}

void of_stack(void)
{
    int *numbers = (int *)alloca(10 * sizeof(int));
    numbers[0] = 1;
    free(numbers);
    //   ^^^^^^^ alert
}

void on_one_way(int small)
{
    char buffer[16];
    char *data = malloc(64);
    if (small)
        data = buffer;
    data[0] = 'a';
    free(data);
    //   ^^^^ alert
}

void behind_a_name(void)
{
    long values[4];
    long *first;
    first = (long *)values;
    long *second = first;
    second = first;
    use(second);
    free(first);
    //   ^^^^^ alert
}

void of_static(void)
{
    static char table[32];
    char *data;
    data = table;
    free(data);
    //   ^^^^ alert
}

void small_or_large(size_t size)
{
    char buffer[64];
    char *data;
    data = buffer;
    if (size > 64)
        data = malloc(size);
    fill(data, size);
    if (data != buffer)
        free(data);
}

void fine(const char *text)
{
    char line[80];
    char *copy = strdup(text);
    memcpy(copy, line, 4);
    free(copy);
    char *data = malloc(8);
    data[0] = line[0];
    free(data);
    char *next;
    next = line;
    next = malloc(8);
    free(next);
}
