using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jiangxuan.Web.Access;

/// <summary>The tables of accounts as ASP.NET Core Identity wants them; made by the migrations, not by EF.</summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options)
    : IdentityUserContext<Account, string>(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema("account");
        builder.Entity<Account>(e =>
        {
            e.ToTable("account");
            e.Property(a => a.Role).HasConversion<string>();
            e.HasIndex(a => a.NormalizedUserName).HasDatabaseName("account_user_name").IsUnique();
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_token");
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            property.SetColumnName(Snake(property.Name));
        }
    }

    private static string Snake(string name) =>
        string.Concat(
            name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString())
        );
}
