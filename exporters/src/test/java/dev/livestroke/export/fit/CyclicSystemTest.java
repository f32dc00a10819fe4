package dev.livestroke.export.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CyclicSystemTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 40})
    void the_solution_solves_the_system(int unknowns) {
        Random random = new Random(unknowns);
        double[][] matrix = new double[unknowns][unknowns];
        CyclicSystem system = new CyclicSystem(unknowns, 2);
        for (int i = 0; i < unknowns; i++) {
            put(matrix, system, i, i, 3 + random.nextDouble());
            if (i + 1 < unknowns) {
                put(matrix, system, i, i + 1, random.nextDouble());
            }
        }
        if (unknowns > 2) {
            put(matrix, system, unknowns - 1, 0, random.nextDouble());
        }
        double[][] right = new double[unknowns][];
        for (int i = 0; i < unknowns; i++) {
            right[i] = new double[] {random.nextDouble(), random.nextDouble()};
            system.addRight(i, 1, right[i]);
        }

        double[][] solution = system.solve();

        for (int i = 0; i < unknowns; i++) {
            for (int c = 0; c < 2; c++) {
                double sum = 0;
                for (int j = 0; j < unknowns; j++) {
                    sum += matrix[i][j] * solution[j][c];
                }
                assertThat(sum).isCloseTo(right[i][c], within(1e-12));
            }
        }
    }

    private static void put(double[][] matrix, CyclicSystem system, int a, int b, double value) {
        system.add(a, b, value);
        matrix[a][b] += value;
        if (a != b) {
            matrix[b][a] += value;
        }
    }
}
