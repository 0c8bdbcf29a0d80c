public class OrdersController : ControllerBase
{
    public IActionResult Get(int id)
    {
        try { return Ok(orders.Find(id)); }
        catch (NotFoundException ex) { return BadRequest(ex.StackTrace); }
        //                                               ^^^^^^^^^^^^^ alert
        catch (Exception ex) { return StatusCode(500, ex.ToString()); }
        //                                            ^^^^^^^^^^^^^ alert
    }

    public IActionResult Whole(int id)
    {
        try { return Ok(orders.Find(id)); }
        catch (Exception ex) { return StatusCode(500, ex); }
        //                                            ^^ alert
    }

    public void ProcessRequest(HttpContext context)
    {
        try { Run(context); }
        catch (Exception e)
        {
            context.Response.Write(e.ToString());
            //                     ^^^^^^^^^^^^ alert
            context.Response.Write("<pre>" + e.StackTrace + "</pre>");
            //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
        }
    }

    public IActionResult Fine(int id)
    {
        try { return Ok(orders.Find(id)); }
        catch (ArgumentException e) { return BadRequest(e.Message); }
        catch (Exception ex)
        {
            logger.LogError(ex, "order {Id}", id);
            Console.WriteLine(ex.ToString());
            return StatusCode(500, "The order could not be read.");
        }
    }

    public IActionResult Text(int id) => Content(id.ToString());

    public IActionResult Own(Order order) => Ok(order);

    public IActionResult Developer(int id)
    {
        try { return Ok(orders.Find(id)); }
        catch (Exception ex) { return StatusCode(500, env.IsDevelopment() ? ex.ToString() : "Sorry"); }
    }
}
