public class OrdersController : ControllerBase
{
    [HttpGet]
    [Authorize]
    public IActionResult List() => Ok(db.Orders.ToList());

    [HttpDelete("{id}")]
    public IActionResult Delete(int id)
//                       ^^^^^^ alert
    {
        db.Orders.Remove(db.Orders.Find(id));
        db.SaveChanges();
        return NoContent();
    }

    [HttpPut("{id}")]
    public async Task<IActionResult> UpdatePrice(int id, Price price)
//                                   ^^^^^^^^^^^ alert
    {
        var order = await db.Orders.FindAsync(id);
        order.Price = price.Value;
        await db.SaveChangesAsync();
        return Ok(order);
    }

    [HttpPost("remove")]
    public IActionResult RemoveAll()
//                       ^^^^^^^^^ alert
    {
        db.Orders.ExecuteDelete();
        return NoContent();
    }

    [Route("ban/{id}")]
    [HttpPost]
    public async Task<IActionResult> Ban(int id)
//                                   ^^^ alert
    {
        await repository.UpdateAsync(id, banned: true);
        return Ok();
    }

    [HttpPatch("{id}")]
    public IActionResult ChangeState(int id, string state)
//                       ^^^^^^^^^^^ alert
    {
        using var command = new SqlCommand("UPDATE orders SET state = @state WHERE id = @id", connection);
        command.Parameters.AddWithValue("@state", state);
        command.Parameters.AddWithValue("@id", id);
        command.ExecuteNonQuery();
        return Ok();
    }

    [HttpDelete("mine/{id}")]
    [Authorize]
    public IActionResult DeleteMine(int id)
    {
        db.Orders.Remove(db.Orders.Find(id));
        db.SaveChanges();
        return NoContent();
    }

    [HttpPost]
    public IActionResult Register(Account account)
    {
        db.Accounts.Update(account);
        db.SaveChanges();
        return Ok();
    }

    [HttpPost("search")]
    public IActionResult Search(Query query)
    {
        return Ok(db.Orders.Where(query.Matches));
    }

    [HttpDelete("own/{id}")]
    public IActionResult DeleteOwn(int id)
    {
        if (!User.IsInRole("admin")) return Forbid();
        db.Orders.Remove(db.Orders.Find(id));
        db.SaveChanges();
        return NoContent();
    }

    [AllowAnonymous]
    [HttpPut("visits")]
    public IActionResult UpdateVisits()
    {
        db.Visits.Update(new Visit());
        db.SaveChanges();
        return Ok();
    }

    [HttpGet("{id}")]
    public IActionResult DeletePage(int id)
    {
        return View(db.Orders.Find(id));
    }

    private void DeleteOld()
    {
        db.Orders.RemoveRange(db.Orders.Where(order => order.IsOld));
        db.SaveChanges();
    }
}
