#include <stdio.h>
#include <stdlib.h>

int sum(const int *values, int count)
{
    int total;
    //  ^^^^^ alert
    for (int i = 0; i < count; i++)
        total += values[i];
    return total;
}

int same(void)
{
    int value;
    //  ^^^^^ alert
    return value;
}

void first(void)
{
    char *text;
    //    ^^^^ alert
    text[0] = 'a';
    struct item *item;
    //           ^^^^ alert
    item->count = 1;
    double *place;
    //      ^^^^^ alert
    printf("%f\n", *place);
}

int fresh(void)
{
    int *number = malloc(sizeof(int));
    //            ^^^^^^^^^^^^^^^^^^^ alert
    if (number == NULL)
        return -1;
    int value = *number;
    free(number);
    return value;
}

int fine(struct item *item, int kind)
{
    int size;
    int count, other = 0;
    static int calls;
    char *text;
    int *number = malloc(sizeof(int));
    size = item->size;
    for (count = 0; count < size; count++)
        other += count;
    if (scanf("%d", &kind) == 1 && (text = find(kind)) != NULL)
        puts(text);
    calls++;
    if (number == NULL)
        return -1;
    *number = 4;
    return *number + calls;
}

int filled(void)
{
    int width, height;
    char line[80];
    struct item *found;
    FOR_EACH(found, list)
        puts(found->name);
    measure(&width, &height);
    fgets(line, sizeof(line), stdin);
    return width * height;
}
