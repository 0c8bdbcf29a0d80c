#include <cstdlib>
#include <string>

void archive(const std::string &name, const char *user)
{
    std::string command = "tar czf out.tgz " + name;
    std::system(command.c_str());
    //          ^^^^^^^^^^^^^^^ alert
    std::system(("rm " + name).c_str());
    //          ^^^^^^^^^^^^^^^^^^^^^^ alert
    std::string more = "id ";
    more += user;
    system(more.c_str());
    //     ^^^^^^^^^^^^ alert
    std::string fixed = "date";
    system(fixed.c_str());
    std::string both = std::string("ls") + " -l";
    system(both.c_str());
    run(command);
}
