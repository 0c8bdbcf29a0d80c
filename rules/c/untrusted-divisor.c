#include <stdio.h>
#include <stdlib.h>

void share(int argc, char **argv, int total)
{
    int count = atoi(argv[1]);
    printf("%d\n", total / count);
    //                     ^^^^^ alert
    printf("%d\n", total % count);
    //                     ^^^^^ alert
    float parts;
    fscanf(stdin, "%f", &parts);
    printf("%f\n", 100.0 / parts);
    //                     ^^^^^ alert
    int number = rand();
    printf("%d\n", total / number);
    //                     ^^^^^^ alert
    int width = total / (count);
    //                  ^^^^^^^ alert
    printf("%d\n", width);
}

void compared(int argc, char **argv, int total)
{
    int count = atoi(argv[1]);
    if (count == 0)
        return;
    printf("%d\n", total / count);
    int other = atoi(argv[2]);
    if (other != 0)
        printf("%d\n", total % other);
    int third = atoi(argv[3]);
    if (third > 0)
        printf("%d\n", total / third);
}

void fine(int total, int count, int argc, char **argv)
{
    int number = atoi(argv[1]);
    printf("%d %d\n", total / count, number / 2);
    printf("%d\n", total / (number ? number : 1));
    if (number)
        printf("%d\n", total / number);
        //                     ^^^^^^ spurious: the number itself is the condition
}
