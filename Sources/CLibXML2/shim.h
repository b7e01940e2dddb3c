// Debian builds libxml2 with ICU, whose enums clash with those of Foundation's own copy of ICU.
// Nothing here touches the one struct that the switch changes (the encoding handler).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>

// What libxml2 has to say outside of a parser, as of an encoding, it would print.
static inline void tieout_ignoreMessage(void *context, const char *message, ...) {}
static inline void tieout_ignoreMessages(void) {
  xmlSetGenericErrorFunc(NULL, tieout_ignoreMessage);
}
