using System.Runtime.Serialization.Formatters.Binary;

public class Store
{
    private readonly BinaryFormatter kept = new BinaryFormatter();

    public object Load(Stream stream, string json)
    {
        var formatter = new BinaryFormatter();
        var a = formatter.Deserialize(stream);
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var b = new BinaryFormatter().Deserialize(stream);
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var c = new LosFormatter().Deserialize(json);
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var d = new NetDataContractSerializer().Deserialize(stream);
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var e = kept.Deserialize(stream);
        //      ^^^^^^^^^^^^^^^^^^^^^^^^ alert
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        settings.Formatting = Formatting.None;
        settings.TypeNameHandling = TypeNameHandling.Auto;
        // <- alert
        var f = new JavaScriptSerializer(new SimpleTypeResolver());
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return new[] { a, b, c, d, e, f };
    }

    public object Of(XmlSerializer serializer, string type, Stream stream)
    {
        return new XmlSerializer(Type.GetType(type)).Deserialize(stream);
        //                       ^^^^^^^^^^^^^^^^^^ missed: the type is decided by the data
    }

    public object Own()
    {
        using var stream = File.OpenRead("state.bin");
        return new BinaryFormatter().Deserialize(stream);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious: a file of the program itself
    }

    public object Fine(Stream stream, string json, XmlSerializer serializer)
    {
        var a = JsonSerializer.Deserialize<Cart>(stream);
        var b = JsonConvert.DeserializeObject<Cart>(json);
        var c = serializer.Deserialize(stream);
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        new BinaryFormatter().Serialize(stream, a);
        var d = new DataContractSerializer(typeof(Cart)).ReadObject(stream);
        return new[] { a, b, c, d };
    }
}
