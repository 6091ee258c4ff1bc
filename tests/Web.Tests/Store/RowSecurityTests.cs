using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Npgsql;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

/// <summary>What the application's role may not, even with a statement that forgets the city.</summary>
public sealed class RowSecurityTests(Database database) : IClassFixture<Database>
{
    private const string Other = "430600";

    [Theory]
    [InlineData("candidacy")]
    [InlineData("edition")]
    [InlineData("journal")]
    [InlineData("message")]
    public async Task A_connection_sees_its_own_city_only(string table)
    {
        var office = await OpenedEdition.Open(database, $"rls-{table}");
        await office.Begins($"rls-{table}");
        await office.Happens(Scope.Candidacy($"rls-{table}"), Kaifeng.Submitted($"rls-{table}", "张三", $"p-{table}"));
        // The control first: there is something to see.
        Assert.True(await database.Count($"select count(*) from {table}") > 0);
        Assert.Equal(0, await database.Count($"select count(*) from {table}", Other));
        // A connection without any city sees nothing at all.
        await using var shared = database.Databases.Shared.CreateCommand($"select count(*) from {table}");
        Assert.Equal(0L, await shared.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_connection_cannot_write_into_another_city()
    {
        await using var command = database
            .Databases.Of(Other)
            .CreateCommand("insert into setting (city, key, value) values ('410200', 'k', 'v')");
        var e = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, e.SqlState);
    }

    [Theory]
    [InlineData("update journal set body = 'x'")]
    [InlineData("update journal set secrets = '{}'")]
    [InlineData("delete from journal")]
    [InlineData("truncate journal")]
    [InlineData("delete from candidacy")]
    [InlineData("delete from message")]
    [InlineData("update message set body = 'x'")]
    [InlineData("drop policy of_city on journal")]
    [InlineData("alter table journal disable trigger all")]
    [InlineData("alter table candidacy disable row level security")]
    [InlineData("set role jiangxuan_owner")]
    public async Task The_application_cannot(string sql)
    {
        await OpenedEdition.Open(database, $"cannot-{Guid.NewGuid():N}");
        await using var command = database.Databases.Of(Kaifeng.City).CreateCommand(sql);
        var e = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, e.SqlState);
    }

    [Theory]
    [InlineData("update journal set body = body || ' '")]
    [InlineData("update journal set at = at + interval '1 second'")]
    [InlineData("update journal set secrets = '{\"x\": {\"salt\": \"a\", \"text\": \"b\"}}'")]
    [InlineData("update journal set actor_name = 'x'")]
    [InlineData("update journal set reason = 'x'")]
    [InlineData("delete from journal")]
    [InlineData("truncate journal")]
    public async Task Not_even_the_owner_changes_an_entry(string sql)
    {
        await OpenedEdition.Open(database, $"owner-{Guid.NewGuid():N}");
        var e = await Assert.ThrowsAsync<PostgresException>(() => database.AsOwner(sql));
        Assert.Equal("JX002", e.SqlState);
    }

    [Fact]
    public async Task The_owner_can_destroy_personal_values_and_the_entry_still_reads()
    {
        var office = await OpenedEdition.Open(database, "erase");
        await office.Begins("e1");
        await office.Happens(Scope.Candidacy("e1"), Kaifeng.Submitted("e1", "张三", "p-erase"));
        await office.Happens(Scope.Candidacy("e1"), new Withdrawn("e1", Secret.Of("身体原因", "s", "why")));
        var before = await office.Journal.Of(office.Edition, "e1").ToListAsync();
        Assert.True(
            await database.AsOwner(
                "update journal set secrets = '{}', actor_name = '', reason = null where edition = 'erase'"
            ) > 0
        );
        var after = await office.Journal.Of(office.Edition, "e1").ToListAsync();
        Assert.Null(((Submitted)after[1].What).Name.Text);
        Assert.Equal("身体原因", ((Withdrawn)before[2].What).Why.Said());
        Assert.Equal("", ((Withdrawn)after[2].What).Why.Said());
        Assert.NotEmpty(before[0].Actor.Name);
        Assert.All(after, e => Assert.Empty(e.Actor.Name));
        Assert.Equal(before.Select(e => e.Leaf()), after.Select(e => e.Leaf()));
    }
}
