#include <stdlib.h>
#include <string.h>

void skip_blanks(const char *text)
{
    char *copy = strdup(text);
    while (*copy == ' ')
        copy++;
    use(copy);
    free(copy);
//  ^^^^^^^^^^ alert
}

void until(const char *text)
{
    char *data = (char *)malloc(100);
    strcpy(data, text);
    for (; *data != '\0'; data++)
        if (*data == '=')
            break;
    free(data);
//  ^^^^^^^^^^ alert
}

void step(size_t size)
{
    char *block = malloc(size);
    block += 4;
    free(block);
//  ^^^^^^^^^^^ alert
    int *numbers;
    numbers = calloc(10, sizeof(int));
    ++numbers;
    free(numbers);
//  ^^^^^^^^^^^^^ alert
    char *tail = malloc(size);
    tail--;
    free(tail);
//  ^^^^^^^^^^ alert
}

void fine(const char *text, size_t size)
{
    char *copy = strdup(text);
    char *at = copy;
    while (*at == ' ')
        at++;
    free(copy);
    char *block = malloc(size);
    block += 4;
    use(block);
    block -= 4;
    free(block);
    char *list = malloc(size);
    list = next(list);
    free(list);
    char *again = malloc(4);
    again++;
    again = malloc(8);
    free(again);
}
