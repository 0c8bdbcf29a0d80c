using System.Xml;

public class Readers
{
    public void Open(Stream stream, XmlDocument document)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
        //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        settings.XmlResolver = new XmlUrlResolver();
        // <- alert
        document.XmlResolver = new System.Xml.XmlUrlResolver();
        // <- alert
        var reader = new XmlTextReader(stream);
        reader.DtdProcessing = DtdProcessing.Parse;
        // <- alert
        var old = new XmlReaderSettings { ProhibitDtd = false };
        //                                ^^^^^^^^^^^^^^^^^^^ alert
    }

    public void Given(XmlDocument document, XmlResolver resolver)
    {
        document.XmlResolver = resolver;
        //                     ^^^^^^^^ missed: what it is stands elsewhere
    }

    public void Own()
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
        //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: a file of the program itself
        XmlReader.Create("settings.xml", settings);
    }

    public void Fine(Stream stream, XmlDocument document)
    {
        document.XmlResolver = null;
        var a = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        var b = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        document.PreserveWhitespace = true;
        var c = XmlReader.Create(stream, a);
        var d = new XmlUrlResolver();
    }

    public void Without(Stream stream)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null };
        XmlReader.Create(stream, settings);
    }
}
