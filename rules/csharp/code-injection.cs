using System.Management.Automation;

public class Calculator
{
    public Task<object> Run(string formula) => CSharpScript.EvaluateAsync(formula);
    //                                                                    ^^^^^^^ alert

    public Task<int> Typed(string formula) => CSharpScript.EvaluateAsync<int>("return " + formula + ";");
    //                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ alert

    public object Compile(string body)
    {
        var source = "class Formula { public static int Run() { return " + body + "; } }";
        var results = provider.CompileAssemblyFromSource(parameters, source);
        //                                                           ^^^^^^ alert
        return results.CompiledAssembly;
    }

    public void Shell(PowerShell shell, string name)
    {
        shell.AddScript("Get-Item " + name).Invoke();
        //              ^^^^^^^^^^^^^^^^^^ alert
        shell.AddCommand("Get-Item").AddArgument(name).Invoke();
        shell.AddScript("Get-Process").Invoke();
    }

    public object Plugin()
    {
        var type = Type.GetType(Request.QueryString["type"]);
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        return Activator.CreateInstance(type);
    }

    public object Fixed(int count)
    {
        var results = provider.CompileAssemblyFromSource(parameters, "class A { }");
        var type = Type.GetType("Shop.Order, Shop");
        var assembly = Assembly.LoadFrom(Path.Combine(folder, "plugin.dll"));
        return CSharpScript.EvaluateAsync($"1 + {count}");
    }

    public Task<object> Script() => CSharpScript.EvaluateAsync(File.ReadAllText("setup.csx"));
}
