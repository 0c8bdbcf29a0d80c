<?php
$document = new DOMDocument();
$document->loadXML($body, LIBXML_NOENT);
//                        ^^^^^^^^^^^^ alert
$document->load($path, LIBXML_NOENT | LIBXML_DTDLOAD);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
$element = simplexml_load_string($body, 'SimpleXMLElement', LIBXML_NOENT);
//                                                          ^^^^^^^^^^^^ alert
$other = new SimpleXMLElement($body, LIBXML_NOENT | LIBXML_NONET);
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
libxml_disable_entity_loader(false);
// <- alert
$document->substituteEntities = true;
// <- alert
$options = LIBXML_NOENT;
$document->loadXML($body, $options);
//                        ^^^^^^^^ missed: the value stands in a variable
$settings = simplexml_load_file('/etc/shop/settings.xml', null, LIBXML_NOENT);
//                                                              ^^^^^^^^^^^^ spurious: a file of the program itself
$plain = simplexml_load_string($body);
$document->loadXML($body);
$document->loadXML($body, LIBXML_NONET);
libxml_disable_entity_loader(true);
$document->substituteEntities = false;
$document->preserveWhiteSpace = true;
log_options(LIBXML_NOENT);
