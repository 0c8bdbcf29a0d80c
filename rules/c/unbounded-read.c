#include <stdio.h>

struct record {
    char key[16];
};

int main(void)
{
    char name[32], city[32];
    int age;
    gets(name);
    // <- alert
    scanf("%s", name);
    // <- alert
    scanf("%d %s", &age, city);
    // <- alert
    scanf("%[^\n]", city);
    // <- alert
    return age;
}

int load(FILE *file, struct record *record)
{
    char line[128], value[64];
    while (fscanf(file, "%s %63s", record->key, value) == 2)
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        store(record->key, value);
    fgets(line, sizeof(line), file);
    sscanf(line, "%s", value);
    // <- missed: the text read may be short or not
    return 0;
}

int fine(FILE *file)
{
    char name[32], *grown;
    int n;
    if (fgets(name, sizeof(name), stdin) == NULL)
        return 1;
    scanf("%31s", name);
    scanf("%31[^\n]", name);
    scanf("%ms", &grown);
    scanf("%*s%d", &n);
    fscanf(file, "%d", &n);
    return my_gets(name, sizeof(name)) + reader->gets(name);
}
