#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node {
    struct node *next;
    char name[16];
};

void drop(struct node *node)
{
    free(node);
    // <- alert
    printf("dropped %s\n", node->name);
}

void list(struct node *head)
{
    for (struct node *node = head; node; node = node->next)
        free(node);
        // <- missed: the loop uses it in its own head
}

char first(char *text)
{
    free(text);
    // <- alert
    char c = text[0];
    return c;
}

void print(char *text)
{
    free(text);
    // <- alert
    printf("%s\n", text);
}

void reset(char *buffer)
{
    free(buffer);
    // <- alert
    memset(buffer, 0, 16);
}

void count(int *value)
{
    free(value);
    // <- alert
    *value = 0;
}

void macro(struct node *node)
{
    free(node);
    // <- spurious: a field of another object
    last.node->next = NULL;
}

void free_all(struct node *node)
{
    while (node) {
        free(node);
        // <- alert
        node = node->next;
    }
}

struct node *fine(struct node *node, struct node *old, int failed)
{
    struct node *next = node->next;
    free(node);
    node = next;
    node->next = NULL;
    if (failed) {
        free(old);
        return NULL;
    }
    old->next = node;
    free(old->next);
    free(next);
    next = NULL;
    while (old) {
        struct node *after = old->next;
        free(old);
        old = after;
    }
    printf("%p\n", (void *)node);
    return node;
}
