using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiangxuan.Web.Demo;

/// <summary>Accounts of the demonstration: everybody who acted in it, with one password for all.</summary>
public static class DemoAccounts
{
    /// <summary>User name of the administrator.</summary>
    public const string Administrator = "admin";

    /// <summary>Makes the accounts of a simulated edition that are not there yet.</summary>
    /// <param name="services">The application's services, of a scope of its own.</param>
    /// <param name="edition">The simulated edition.</param>
    /// <param name="city">The city they belong to.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task Make(
        IServiceProvider services,
        SimulationResult edition,
        string city,
        CancellationToken ct
    )
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        var store = services.GetRequiredService<AccountsContext>();
        var known = await store.Set<Account>().Select(a => a.Id).ToListAsync(ct);
        // Hashed once: they all have the same password, which anybody may know.
        var hash = users.PasswordHasher.HashPassword(null!, DemoPlan.Password);
        var made = edition.Entries[0].At.ToUniversalTime();
        foreach (var (actor, phone) in Everybody(edition).Where(a => !known.Contains(a.Actor.Account)))
        {
            store.Add(
                new Account
                {
                    Id = actor.Account,
                    UserName = phone ?? actor.Account,
                    NormalizedUserName = users.NormalizeName(phone ?? actor.Account),
                    PhoneNumber = phone,
                    Name = actor.Name,
                    Role = actor.Role,
                    Organ = actor.Organ,
                    Unit = actor.Unit,
                    City = city,
                    CreatedAt = made,
                    PasswordHash = hash,
                    LockoutEnabled = true,
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                }
            );
        }

        await store.SaveChangesAsync(ct);
    }

    private static IEnumerable<(Actor Actor, string? Phone)> Everybody(SimulationResult edition) =>
        edition
            .Cast.Everybody.Append(new Actor(Administrator, "系统管理员", Role.Administrator))
            .Select(a => (a, (string?)null))
            .Concat(
                edition
                    .World.All<Candidacy>()
                    .Select(c => (Account: c.Account, Person: edition.People[c.Id]))
                    .Select(c => (new Actor(c.Account, c.Person.Name, Role.Applicant), (string?)c.Person.Phone.Number))
            );
}
