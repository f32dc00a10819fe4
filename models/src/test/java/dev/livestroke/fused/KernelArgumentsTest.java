package dev.livestroke.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KernelArgumentsTest {

    @Test
    void each_argument_stands_where_the_list_says_in_the_type_of_its_parameter() {
        Pointer list = new Pointer(KernelArguments.none()
                .at(0x7f00_0000_1234L)
                .whole(-7, 8)
                .large(1L << 40)
                .real(0.5)
                .addresses());
        assertThat(list.getPointer(0).getLong(0)).isEqualTo(0x7f00_0000_1234L);
        assertThat(list.getPointer(8).getInt(0)).isEqualTo(-7);
        assertThat(list.getPointer(16).getInt(0)).isEqualTo(8);
        assertThat(list.getPointer(24).getLong(0)).isEqualTo(1L << 40);
        assertThat(list.getPointer(32).getFloat(0)).isEqualTo(0.5f);
    }

    @Test
    void a_launch_starts_from_an_empty_list() {
        KernelArguments.none().whole(1, 2, 3);
        assertThat(new Pointer(KernelArguments.none().whole(9).addresses())
                        .getPointer(0)
                        .getInt(0))
                .isEqualTo(9);
    }

    @Test
    void more_arguments_than_there_is_room_for_are_refused() {
        KernelArguments full = KernelArguments.none().whole(new long[16]);
        assertThatThrownBy(() -> full.whole(1)).isInstanceOf(IllegalStateException.class);
    }
}
