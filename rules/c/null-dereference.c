#include <stdio.h>
#include <stdlib.h>

int length(struct item *item)
{
    if (item == NULL)
//  ^^^^^^^^^^^^^^^^^ alert
        printf("no item: %d\n", item->id);
    if (!item) {
//  ^^^^^^^^^^^^ alert
        log_error("nothing");
        item->failed = 1;
    }
    if (item == NULL && item->size > 3)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 0;
    if (item != NULL || item->size > 3)
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 1;
    if ((item != NULL) & (item->size > 3))
    //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return 2;
    return 3;
}

int set(void)
{
    struct item *item;
    item = NULL;
//  ^^^^^^^^^^^ alert
    printf("%d\n", item->id);
    char *text = malloc(3);
    text = NULL;
//  ^^^^^^^^^^^ alert
    text[0] = 'a';
    return 0;
}

int fine(struct item *item, struct item **out)
{
    if (item == NULL)
        return 0;
    if (!item) {
        item = make();
        item->size = 1;
    }
    if (item != NULL && item->size > 3)
        return 1;
    if (item == NULL || item->size > 3)
        return 2;
    struct item *next;
    next = NULL;
    if (find(&next))
        return next->size;
    struct item *other;
    other = NULL;
    other = make();
    return other->size;
}
