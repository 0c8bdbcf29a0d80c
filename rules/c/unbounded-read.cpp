#include <cstdio>
#include <iostream>

void ask()
{
    char word[16];
    std::gets(word);
    // <- alert
    std::scanf("%s", word);
    // <- alert
    std::cin >> word;
    // <- alert
    std::string line;
    std::getline(std::cin, line);
    std::cin >> line;
    std::cin.getline(word, sizeof(word));
    std::cin >> std::setw(sizeof(word)) >> line;
}
