#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

void count(int argc, char **argv)
{
    int number = atoi(argv[1]);
    int square = number * number;
    //           ^^^^^^ alert
    int next = number + 1;
    //         ^^^^^^ alert
    int total;
    scanf("%d", &total);
    total++;
//  ^^^^^ alert
    int less;
    less = total - 1;
    //     ^^^^^ alert
    char small = (char)(number * 2);
    //                  ^^^^^^ alert
    printf("%d %d %d %d %d\n", square, next, less, small, total);
}

void compared(int argc, char **argv)
{
    int number = atoi(argv[1]);
    if (number > 1000)
        return;
    int square = number * number;
    int other = atoi(argv[2]);
    if (other < INT_MAX)
        other++;
    printf("%d %d\n", square, other);
}

void fine(int argc, char **argv, int width)
{
    int area = width * width;
    int number = atoi(argv[1]);
    int last = number % 10;
    int digit = last + 1;
    int half = number / 2;
    half++;
    char *next = argv[1];
    next++;
    width++;
    printf("%d %d %d %s\n", area, digit, half, next);
}
