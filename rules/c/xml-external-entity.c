#include <libxml/parser.h>
#include <libxml/xmlreader.h>

xmlDocPtr load(const char *path, const char *text, int n)
{
    xmlDocPtr a = xmlReadFile(path, NULL, XML_PARSE_NOENT);
    //                                    ^^^^^^^^^^^^^^^ alert
    xmlDocPtr b = xmlReadMemory(text, n, "in.xml", NULL, XML_PARSE_NOENT | XML_PARSE_NONET);
    //                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    xmlDocPtr c = xmlCtxtReadFile(context, path, NULL, XML_PARSE_DTDLOAD | XML_PARSE_NOERROR);
    //                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    xmlSubstituteEntitiesDefault(1);
    // <- alert
    xmlTextReaderPtr d = xmlReaderForFile(path, NULL, XML_PARSE_DTDVALID);
    //                                                ^^^^^^^^^^^^^^^^^^ alert
    return pick(a, b, c, d);
}

xmlDocPtr by_variable(const char *path)
{
    int options = XML_PARSE_NOENT;
    return xmlReadFile(path, NULL, options);
    //                             ^^^^^^^ missed: the value stands in a variable
}

xmlDocPtr own_settings(void)
{
    return xmlReadFile("/etc/shop/settings.xml", NULL, XML_PARSE_NOENT);
    //                                                 ^^^^^^^^^^^^^^^ spurious: a file of the program itself
}

xmlDocPtr fine(const char *path, const char *text, int n)
{
    xmlDocPtr a = xmlReadFile(path, NULL, 0);
    xmlDocPtr b = xmlReadMemory(text, n, "in.xml", NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);
    xmlSubstituteEntitiesDefault(0);
    xmlDocPtr c = xmlParseFile(path);
    log_options(XML_PARSE_NOENT);
    return pick(a, b, c, NULL);
}
