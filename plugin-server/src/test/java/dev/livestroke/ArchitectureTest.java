package dev.livestroke;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of ARCHITECTURE.md, over the classes of all modules. */
@AnalyzeClasses(packages = "dev.livestroke", importOptions = ArchitectureTest.OfThePrograms.class)
class ArchitectureTest {

    /** Passes over the tests of all modules, wherever a build puts them. */
    static final class OfThePrograms implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify..";

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("dev.livestroke.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule geometry_depends_on_the_JDK_alone = classes()
            .that()
            .resideInAPackage("..livestroke.geometry..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..livestroke.geometry..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule animation_depends_on_geometry_alone = classes()
            .that()
            .resideInAPackage("..livestroke.animation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..livestroke.animation..", "..livestroke.geometry..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule the_rasterizer_depends_on_the_JDK_alone = classes()
            .that()
            .resideInAPackage("..livestroke.raster..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..livestroke.raster..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule motion_knows_numbers_and_tensors_but_no_drawing = classes()
            .that()
            .resideInAPackage("..livestroke.motion..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..livestroke.motion..", "..livestroke.tensor..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule tensors_know_the_engine_and_nothing_of_ours = classes()
            .that()
            .resideInAPackage("..livestroke.tensor..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..livestroke.tensor..",
                    "ai.djl..",
                    "com.google.gson..",
                    "com.sun.jna..",
                    "org.slf4j..",
                    JDK,
                    NULLNESS);

    @ArchTest
    static final ArchRule kernels_know_tensors_alone = classes()
            .that()
            .resideInAPackage("..livestroke.fused..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..livestroke.fused..", "..livestroke.tensor..", "com.sun.jna..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule native_functions_are_called_for_operators_kernels_and_streams_alone = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..livestroke.tensor.operators..", "..livestroke.tensor.cuda..", "..livestroke.fused..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.jna..");

    @ArchTest
    static final ArchRule the_priors_see_pixels_only = noClasses()
            .that()
            .resideInAnyPackage("..livestroke.diffusion..", "..livestroke.sds..", "..livestroke.judge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..livestroke.geometry..",
                    "..livestroke.animation..",
                    "..livestroke.motion..",
                    "..livestroke.raster..",
                    "..livestroke.animator..");

    @ArchTest
    static final ArchRule networks_of_pipelines_meet_in_latent_only = noClasses()
            .that()
            .resideInAnyPackage("..livestroke.diffusion.unet..", "..livestroke.diffusion.vae..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..livestroke.diffusion",
                    "..livestroke.diffusion.text..",
                    "..livestroke.diffusion.dit..",
                    "..livestroke.diffusion.latent..");

    @ArchTest
    static final ArchRule the_catalog_knows_files_and_HTTP_alone = classes()
            .that()
            .resideInAPackage("..livestroke.catalog..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..livestroke.catalog..", "com.google.gson..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule sds_sees_no_particular_prior = noClasses()
            .that()
            .resideInAPackage("..livestroke.sds..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..livestroke.diffusion.*..");

    @ArchTest
    static final ArchRule the_judge_has_no_say_in_the_search = classes()
            .that()
            .resideInAPackage("..livestroke.judge..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("..livestroke.judge..", "..livestroke.cli.eval..");

    @ArchTest
    static final ArchRule checks_see_drawings_in_motion_and_not_how_it_was_found = classes()
            .that()
            .resideInAPackage("..cli.eval.check..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..cli.eval.check..",
                    "..livestroke.geometry..",
                    "..livestroke.animation..",
                    "com.google.gson..",
                    JDK,
                    NULLNESS);

    @ArchTest
    static final ArchRule the_engine_is_behind_tensor_and_text = noClasses()
            .that()
            .resideOutsideOfPackages("..livestroke.tensor..", "..livestroke.diffusion.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule drawings_and_files_never_see_how_motion_is_found = noClasses()
            .that()
            .resideInAnyPackage("..livestroke.export..", "..livestroke.format..", "..livestroke.svgimport..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ai.djl..",
                    "..livestroke.tensor..",
                    "..livestroke.diffusion..",
                    "..livestroke.sds..",
                    "..livestroke.motion..",
                    "..livestroke.raster..",
                    "..livestroke.animator..");

    @ArchTest
    static final ArchRule models_know_no_file_format_and_no_program = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..livestroke.export..",
                    "..livestroke.format..",
                    "..livestroke.svgimport..",
                    "..livestroke.server..",
                    "..livestroke.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..livestroke.export..", "..livestroke.format..", "..livestroke.svgimport..", "org.apache.batik..");

    @ArchTest
    static final ArchRule import_and_export_are_strangers =
            slices().matching("dev.livestroke.(export|svgimport)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule exporters_do_not_use_each_other_but_share_the_fit = slices().matching(
                    "dev.livestroke.export.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("..livestroke.export.fit.."));

    @ArchTest
    static final ArchRule exporters_do_not_know_the_door_to_them = noClasses()
            .that()
            .resideInAPackage("..livestroke.export..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..livestroke.format..");

    @ArchTest
    static final ArchRule the_animator_is_the_one_door_to_the_models = classes()
            .that()
            .resideInAnyPackage(
                    "..livestroke.motion..",
                    "..livestroke.raster",
                    "..livestroke.raster.outline..",
                    "..livestroke.raster.coverage..",
                    "..livestroke.raster.paint..",
                    "..livestroke.sds..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage(
                    "..livestroke.motion..", "..livestroke.raster..", "..livestroke.sds..", "..livestroke.animator..");

    @ArchTest
    static final ArchRule the_trial_of_the_rasterizer_is_for_bench_alone = classes()
            .that()
            .resideInAPackage("..livestroke.raster.trial..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("..livestroke.raster.trial..", "..livestroke.cli.bench..");

    @ArchTest
    static final ArchRule outlines_come_before_coverage_and_paint = noClasses()
            .that()
            .resideInAPackage("..livestroke.raster.coverage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..livestroke.raster.outline..", "..livestroke.raster.paint..", "..livestroke.raster");

    @ArchTest
    static final ArchRule only_programs_use_the_animator = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..livestroke.animator..",
                    "..livestroke.cli..",
                    "..livestroke.server",
                    "..server.recipe..",
                    "..server.job..",
                    "..server.worker..",
                    "..server.studio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..livestroke.animator..");

    @ArchTest
    static final ArchRule the_protocol_knows_JSON_and_nothing_of_ours = classes()
            .that()
            .resideInAPackage("..server.protocol..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..server.protocol..", "com.google.gson..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule pairing_knows_no_message_and_no_socket = classes()
            .that()
            .resideInAPackage("..server.pairing..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..server.pairing..", "..server.secret..", "com.google.gson..", "javax.crypto..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule secrets_know_the_JDK_alone = classes()
            .that()
            .resideInAPackage("..server.secret..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..server.secret..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule sockets_are_behind_web = noClasses()
            .that()
            .resideOutsideOfPackage("..server.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule sessions_know_no_socket_no_job_and_no_library = noClasses()
            .that()
            .resideInAnyPackage("..server.session..", "..server.workshop..", "..server.drawing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..server.web..",
                    "..server.job..",
                    "..server.store..",
                    "..server.broker..",
                    "..server.worker..",
                    "..livestroke.animator..");

    @ArchTest
    static final ArchRule the_studio_joins_the_engine_to_the_workshop_and_knows_no_conversation = noClasses()
            .that()
            .resideInAPackage("..server.studio..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..server.session..",
                    "..server.web..",
                    "..server.pairing..",
                    "..server.telemetry..",
                    "..server.broker..",
                    "..server.worker..",
                    "..livestroke.cli..");

    @ArchTest
    static final ArchRule only_who_composes_the_server_knows_the_studio = noClasses()
            .that()
            .resideOutsideOfPackages("..server.studio..", "..livestroke.server")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..server.studio..");

    @ArchTest
    static final ArchRule telemetry_knows_what_is_reported_and_nothing_of_clients_work = classes()
            .that()
            .resideInAPackage("..server.telemetry..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..server.telemetry..",
                    "..server.session",
                    "..server.web",
                    "..server.protocol",
                    "com.google.gson..",
                    "io.prometheus..",
                    JDK,
                    NULLNESS);

    @ArchTest
    static final ArchRule Prometheus_is_behind_telemetry = noClasses()
            .that()
            .resideOutsideOfPackage("..server.telemetry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.prometheus..");

    @ArchTest
    static final ArchRule nothing_but_the_server_and_the_command_line_writes_the_log = noClasses()
            .that()
            .resideOutsideOfPackages("..server.telemetry..", "..livestroke.server", "..livestroke.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..server.telemetry..");

    @ArchTest
    static final ArchRule the_library_knows_bytes_and_rows_only = classes()
            .that()
            .resideInAPackage("..livestroke.server.store..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..livestroke.server.store..", "org.sqlite..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule jobs_and_workers_know_no_client = noClasses()
            .that()
            .resideInAnyPackage(
                    "..server.store..",
                    "..server.broker..",
                    "..server.json..",
                    "..server.recipe..",
                    "..server.job..",
                    "..server.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..server.session..",
                    "..server.web..",
                    "..server.protocol..",
                    "..server.pairing..",
                    "..server.workshop..",
                    "..livestroke.cli..",
                    "io.javalin..");

    @ArchTest
    static final ArchRule a_worker_knows_the_broker_but_neither_jobs_nor_the_library = noClasses()
            .that()
            .resideInAPackage("..server.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..server.job..", "..server.store..");

    @ArchTest
    static final ArchRule Artemis_is_behind_the_broker = noClasses()
            .that()
            .resideOutsideOfPackage("..server.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.activemq..", "jakarta.jms..");

    @ArchTest
    static final ArchRule SQLite_is_behind_the_library = noClasses()
            .that()
            .resideOutsideOfPackage("..livestroke.server.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sqlite..", "java.sql..");

    @ArchTest
    static final ArchRule nothing_uses_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("..livestroke.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..livestroke.cli..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
