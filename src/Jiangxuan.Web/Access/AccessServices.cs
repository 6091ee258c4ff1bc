using System.Threading.RateLimiting;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Jiangxuan.Web.Access;

/// <summary>Accounts, cookies and the rule that what nobody opened is closed.</summary>
public static class AccessServices
{
    /// <summary>Name of the limit on pages where passwords are checked: each check costs a tenth of a second of processor.</summary>
    public const string Door = "door";

    /// <summary>Adds them. Cookies run on the real clock: moving the demonstration clock signs nobody out.</summary>
    public static void AddAccess(this IServiceCollection services, TimeProvider clock)
    {
        services.AddDbContext<AccountsContext>((s, o) => o.UseNpgsql(s.GetRequiredService<Databases>().Shared));
        services
            .AddIdentityCore<Account>(Rules)
            .AddEntityFrameworkStores<AccountsContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<PasswordRule>()
            .AddErrorDescriber<AccountErrors>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(5);
            o.TimeProvider = clock;
        });
        services.AddScoped<Accounts>();
        services
            .AddAuthentication(SignInSchemes.Account)
            .AddCookie(SignInSchemes.Account, o => ByAccount(o, clock))
            .AddCookie(SignInSchemes.Link, o => ByLink(o, clock));
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddConcurrencyLimiter(
                Door,
                l =>
                {
                    l.PermitLimit = Math.Max(2, Environment.ProcessorCount);
                    l.QueueLimit = 200;
                    l.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
                }
            );
        });
    }

    private static void Rules(IdentityOptions o)
    {
        o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
        o.Lockout.MaxFailedAccessAttempts = 5;
        o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        o.Password.RequiredLength = 10;
        o.Password.RequiredUniqueChars = 5;
        o.Password.RequireDigit = false;
        o.Password.RequireLowercase = false;
        o.Password.RequireUppercase = false;
        o.Password.RequireNonAlphanumeric = false;
    }

    private static void ByAccount(CookieAuthenticationOptions o, TimeProvider clock)
    {
        Cookie(o, "jx.account", clock);
        o.ExpireTimeSpan = TimeSpan.FromHours(8);
        o.SlidingExpiration = true;
        o.LoginPath = "/signin";
        o.ReturnUrlParameter = "back";
        o.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        o.Events.OnRedirectToLogin = c =>
        {
            // Only a page can be come back to; a form that was sent gets a page of its own.
            if (HttpMethods.IsGet(c.Request.Method))
            {
                c.Response.Redirect(c.RedirectUri);
            }
            else
            {
                c.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }

            return Task.CompletedTask;
        };
    }

    private static void ByLink(CookieAuthenticationOptions o, TimeProvider clock)
    {
        Cookie(o, "jx.link", clock);
        o.ExpireTimeSpan = TimeSpan.FromHours(2);
        o.SlidingExpiration = true;
        o.Events.OnRedirectToLogin = c =>
        {
            c.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void Cookie(CookieAuthenticationOptions o, string name, TimeProvider clock)
    {
        o.TimeProvider = clock;
        o.Cookie.Name = name;
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.Events.OnRedirectToAccessDenied = c =>
        {
            c.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
