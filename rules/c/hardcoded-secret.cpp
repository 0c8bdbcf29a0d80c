#include <string>

const std::string apiKey = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert

bool login(const std::string &name, const std::string &password)
{
    if (name == "admin" && password == "admin123")
    //                                 ^^^^^^^^^^ alert
        return true;
    std::string dbPassword = "s3cr3tP@ss";
    //                       ^^^^^^^^^^^^ alert
    std::string passwordLabel = "password1";
    return password == stored(name) || name == "anonymous" || connect(dbPassword, passwordLabel);
}
