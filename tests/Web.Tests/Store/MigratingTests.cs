using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

public sealed class MigratingTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Applied_files_are_not_applied_again_even_by_two_processes_at_once()
    {
        var both = await Task.WhenAll(
            Migrating.Run(database.Owner, Database.AppRole),
            Migrating.Run(database.Owner, Database.AppRole)
        );
        Assert.All(both, Assert.Empty);
    }

    [Fact]
    public async Task An_applied_file_that_was_altered_is_refused()
    {
        await database.AsOwner("update migration set sha256 = 'x' || sha256 where name like '0002%'");
        try
        {
            var e = await Assert.ThrowsAsync<InvalidOperationException>(() =>
                Migrating.Run(database.Owner, Database.AppRole)
            );
            Assert.Contains("0002-journal.sql", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            await database.AsOwner("update migration set sha256 = substr(sha256, 2) where name like '0002%'");
        }
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        await database.AsOwner("insert into migration (name, sha256) values ('9999-later.sql', 'y')");
        try
        {
            var e = await Assert.ThrowsAsync<InvalidOperationException>(() =>
                Migrating.Run(database.Owner, Database.AppRole)
            );
            Assert.Contains("9999-later.sql", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            await database.AsOwner("delete from migration where name = '9999-later.sql'");
        }
    }

    [Fact]
    public async Task Every_key_of_a_city_table_begins_with_the_city()
    {
        // Whatever is unique is unique within a city: a city can be moved, and the schema stays legal for sharding.
        var strays = await database.Count(
            """
            select count(*)
              from pg_index i
              join pg_class t on t.oid = i.indrelid
              join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
             where t.relnamespace = 'public'::regnamespace and i.indisunique
               and exists (select from pg_attribute c where c.attrelid = t.oid and c.attname = 'city')
               and a.attname <> 'city'
            """
        );
        Assert.Equal(0, strays);
        Assert.True(await database.Count("select count(*) from pg_policies where policyname = 'of_city'") >= 12);
    }
}
